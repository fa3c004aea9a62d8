// Readiness of our phone, noted when it says so. Runs before any module.
document.addEventListener('vcc-connection', (event) => {
  if (event.detail.state === 'ready' && event.detail.voiceRegistered) window.readyAt ??= performance.now();
});
