// The shell: a page that keeps the phone, with the application's pages in a frame. `UseVccShell` serves it.
import { openShell } from './shell/shell';

const frame = document.querySelector('iframe');
const phone = document.querySelector('vcc-softphone');
if (frame && phone) openShell(frame, phone, document.querySelector('[data-refused]'));
