// The state, texts and commands that every section of the console uses.

import type { Language, Theme } from '../page/look';
import type { ConsoleState, Domain } from './model';
import type { ConsoleTexts } from './texts';

export type Tab = 'calls' | 'agents' | 'ladder' | 'faults';
export const tabs: readonly Tab[] = ['calls', 'agents', 'ladder', 'faults'];

/** A customer phone opened inside the console. */
export interface OpenPhone {
  readonly number: string;
  readonly url: string;
}

export interface Choices {
  readonly language: Language;
  readonly theme: Theme;
  readonly tab: Tab;
  readonly phones: readonly OpenPhone[];
  readonly showFaultAgents: boolean;
  readonly connectedOnly: boolean;
  readonly filter: string;
  readonly faultSearch: string;
  readonly pausedAt: number | null;
  readonly clearedUpTo: number;
}

export interface Bench {
  readonly state: ConsoleState;
  readonly choices: Choices;
  readonly texts: ConsoleTexts;
  send(command: { readonly type: string } & Readonly<Record<string, unknown>>): void;
  choose(change: Partial<Choices>): void;
}

export function lookup(texts: ConsoleTexts, key: string): string {
  const table: Readonly<Record<string, string>> = texts;
  return table[key] ?? key.slice(key.indexOf('.') + 1);
}

export function firstDomain(bench: Bench): Domain | undefined {
  return bench.state.snapshot?.domains[0];
}

/** The value of a named field of the form an event came from. */
export function field(event: Event, name: string): string {
  const form = (event.currentTarget as HTMLElement).closest('form');
  const value = form ? new FormData(form).get(name) : null;
  return typeof value === 'string' ? value.trim() : '';
}
