// The dialog for lost circuits of an application. It opens over the page, and reloads it when the server does not know the circuit.
const dialog = document.getElementById('components-reconnect-modal');
dialog.addEventListener('components-reconnect-state-changed', ({ detail: { state } }) => {
  if (state === 'show') dialog.showModal();
  else if (state === 'hide') dialog.close();
  else if (state === 'rejected') location.reload();
});
