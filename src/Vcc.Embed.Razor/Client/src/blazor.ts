import type { RemoteReply } from './element/remote';

interface BlazorRuntime {
  registerCustomEventType(
    name: string,
    options: { browserEventName: string; createEventArgs: (event: CustomEvent<unknown>) => unknown },
  ): void;
}

type Softphone = typeof import('./vcc-softphone');

let registered = false;

/** The page's own script tag names the file, fingerprint and all; else it lies beside this one. */
function softphone(): Promise<Softphone> {
  const tag = document.querySelector<HTMLScriptElement>('script[type=module][src*="Vcc.Embed.Razor/vcc-softphone"]');
  return import(tag?.src ?? new URL('./vcc-softphone.js', import.meta.url).href) as Promise<Softphone>;
}

function start(blazor: BlazorRuntime): void {
  if (registered) return;
  registered = true;
  blazor.registerCustomEventType('vccdelivery', {
    browserEventName: 'vcc-delivery',
    createEventArgs: (event) => event.detail,
  });
  void softphone();
}

/** What the component's commands call. */
async function run(endpoint: string, command: string, args: readonly unknown[]): Promise<RemoteReply> {
  return (await softphone()).runCommand(endpoint, command, args);
}

Object.assign(globalThis, { vccEmbed: { run } });

/** A Blazor Web App has started: static, Server, WebAssembly and Auto. */
export function afterWebStarted(blazor: BlazorRuntime): void {
  start(blazor);
}

/** An app of one hosting model only has started: blazor.server.js or blazor.webassembly.js. */
export function afterStarted(blazor: BlazorRuntime): void {
  start(blazor);
}
