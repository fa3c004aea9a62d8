import type { CommandReply } from './element/dotnet-commands';

interface BlazorRuntime {
  registerCustomEventType(
    name: string,
    options: { browserEventName: string; createEventArgs: (event: CustomEvent<unknown>) => unknown },
  ): void;
}

type SoftphoneModule = typeof import('./vcc-softphone');

let registered = false;

/** Loads the address of the page's script tag, which may have a fingerprint; else the file beside this one. */
function loadSoftphone(): Promise<SoftphoneModule> {
  const tag = document.querySelector<HTMLScriptElement>('script[type=module][src*="Vcc.Embed.Razor/vcc-softphone"]');
  return import(tag?.src ?? new URL('./vcc-softphone.js', import.meta.url).href) as Promise<SoftphoneModule>;
}

function register(blazor: BlazorRuntime): void {
  if (registered) return;
  registered = true;
  blazor.registerCustomEventType('vccdelivery', {
    browserEventName: 'vcc-delivery',
    createEventArgs: (event) => event.detail,
  });
  void loadSoftphone().then(({ holdReloads }) => holdReloads());
}

/** Runs a command of the Blazor component. */
async function run(
  endpoint: string,
  command: string,
  args: readonly unknown[],
  id?: string | null,
): Promise<CommandReply> {
  return (await loadSoftphone()).runCommand(endpoint, command, args, id);
}

/** Ends the wait for a command that got this id. */
async function abort(id: string): Promise<void> {
  (await loadSoftphone()).abortCommand(id);
}

Object.assign(globalThis, { vccEmbed: { run, abort } });

/** Called by Blazor when a Blazor Web App has started. */
export function afterWebStarted(blazor: BlazorRuntime): void {
  register(blazor);
}

/** Called by Blazor when blazor.server.js or blazor.webassembly.js has started. */
export function afterStarted(blazor: BlazorRuntime): void {
  register(blazor);
}
