import { html, svg, type TemplateResult } from 'lit/html.js';

// Paths on a 24 × 24 grid; stroked unless filled.
const shapes = {
  handset:
    'M2.7 14.8c-.5-1.3-.2-2.7.8-3.6 2.3-2 5.2-3 8.5-3s6.2 1 8.5 3c1 .9 1.3 2.3.8 3.6l-.4 1.1c-.3.8-1.1 1.2-1.9 1l-2.7-.7c-.7-.2-1.2-.8-1.2-1.6v-1.7c-1-.3-2-.4-3.1-.4s-2.1.1-3.1.4v1.7c0 .8-.5 1.4-1.2 1.6l-2.7.7c-.8.2-1.6-.2-1.9-1z',
  pause: 'M8.5 5.5v13M15.5 5.5v13',
  play: 'M8 5.5v13l10.5-6.5z',
  microphone:
    'M12 3.5a2.7 2.7 0 0 0-2.7 2.7v5.1a2.7 2.7 0 0 0 5.4 0V6.2A2.7 2.7 0 0 0 12 3.5zM6 11a6 6 0 0 0 12 0M12 17v3.5',
  silent:
    'M14.7 9V6.2a2.7 2.7 0 0 0-5.2-1M9.3 9.5v1.8a2.7 2.7 0 0 0 4.1 2.3M6 11a6 6 0 0 0 9.3 5M17.7 13q.3-1 .3-2M12 17v3.5M4 4l16 16',
  keypad: 'M6 6h.01M12 6h.01M18 6h.01M6 12h.01M12 12h.01M18 12h.01M6 18h.01M12 18h.01M18 18h.01',
  transfer: 'M4 8.5h15M15.5 5l3.5 3.5-3.5 3.5M20 15.5H5M8.5 12L5 15.5 8.5 19',
  sliders: 'M4 7h8M18 7h2M4 17h2M12 17h8M15 4.5v5M9 14.5v5',
  close: 'M6.5 6.5l11 11M17.5 6.5l-11 11',
  alert: 'M12 4.5L3.5 19h17zM12 10v4M12 16.7v.01',
  bell: 'M6.5 17v-6a5.5 5.5 0 0 1 11 0v6l1.5 1.5H5zM10.5 21h3',
  desktop: 'M4 5.5h16v10H4zM9 19.5h6M12 15.5v4',
} as const;

export type Icon = keyof typeof shapes;

/** A picture beside a label, hidden from screen readers. `rotated` shows the handset lifted. */
export function icon(name: Icon, rotated = false): TemplateResult {
  const filled = name === 'handset' || name === 'play';
  const classes = `${filled ? 'filled' : name === 'keypad' ? 'dots' : ''} ${rotated ? 'rotated' : ''}`;
  return html`<svg class=${classes} viewBox="0 0 24 24" aria-hidden="true">${svg`<path d=${shapes[name]} />`}</svg>`;
}
