/** Called by Blazor itself, because this file bears the package's name. */
export function afterStarted(): void {
  void import('./vcc-softphone');
}
