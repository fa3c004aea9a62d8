// The console, where a developer plays customers and desk phones.

import { html, nothing, render } from 'lit';
import { ControlSocket } from './control/socket';
import { agents } from './console/agents';
import { lookup, tabs, type Bench, type Choices } from './console/bench';
import { calls } from './console/calls';
import { faults } from './console/faults';
import { followNewest, ladder } from './console/ladder';
import { emptyState, reduce } from './console/model';
import { outside } from './console/outside';
import { consoleTexts } from './console/texts';
import { byId } from './page/dom';
import { chosenLanguage, chosenTheme, remember, showTheme } from './page/look';

const stop = new AbortController();
const root = byId('console', HTMLElement);
let state = emptyState;
let choices: Choices = {
  language: chosenLanguage(),
  theme: chosenTheme(),
  tab: 'calls',
  phones: [],
  showFaultAgents: false,
  connectedOnly: false,
  filter: '',
  faultSearch: '',
  pausedAt: null,
  clearedUpTo: 0,
};
let isDrawing = false;

const control = new ControlSocket(
  { type: 'hello', role: 'console' },
  {
    onOpen: () => {
      state = { ...emptyState, isConnected: true };
      draw();
    },
    onFrame: (frame) => {
      state = reduce(state, frame);
      draw();
    },
    onClosed: () => {
      state = { ...state, isConnected: false };
      draw();
    },
  },
  stop,
);

// Draws at most once per frame.
function draw(): void {
  if (isDrawing) return;
  isDrawing = true;
  requestAnimationFrame(() => {
    isDrawing = false;
    drawNow();
  });
}

function drawNow(): void {
  const texts = consoleTexts[choices.language];
  const bench: Bench = {
    state,
    choices,
    texts,
    send: (command) => {
      control.send(command);
    },
    choose: (change) => {
      choices = { ...choices, ...change };
      draw();
    },
  };
  document.documentElement.lang = choices.language;
  document.title = texts.title;
  showTheme(choices.theme);
  followNewest(root, () =>
    render(
      html`
    <header class="top row">
      <h1>${texts.title}</h1>
      <span class="address number small soft grow">${state.snapshot?.address ?? ''}</span>
      <label class="small soft"><span class="wide">${texts.profile}</span>
        <select data-testid="profile" aria-label=${texts.profile} ?disabled=${state.snapshot?.scriptsFolder ?? false}
          @change=${(event: Event) => bench.send({ type: 'setProfile', profile: (event.target as HTMLSelectElement).value })}>
          ${['S', 'N', 'H'].map((profile) => html`<option ?selected=${profile === state.snapshot?.profile}>${profile}</option>`)}
        </select></label>
      <button class="quiet" data-testid="language" @click=${() => switchLanguage(bench)}>${choices.language === 'vi' ? 'EN' : 'VI'}</button>
      <button class="quiet" data-testid="theme" title=${texts.theme} aria-label=${texts.theme} @click=${() => switchTheme(bench)}>◐</button>
    </header>
    ${state.isConnected ? nothing : html`<p class="banner" role="status">${texts.offline}</p>`}
    ${state.snapshot?.scriptsFolder ? html`<p class="banner">${texts.folder}</p>` : nothing}
    ${state.refusal ? html`<p class="banner" role="alert" data-testid="refusal">${state.refusal}</p>` : nothing}
    <nav class="tabs row">
      ${tabs.map((tab) => html`<button aria-pressed=${tab === choices.tab} data-testid="tab-${tab}" @click=${() => bench.choose({ tab })}>${lookup(texts, `tab.${tab}`)}</button>`)}
    </nav>
    <div class="bench" data-tab=${choices.tab}>
      <div class="column" data-part="calls">${outside(bench)}${calls(bench)}</div>
      <div class="column" data-part="agents">${agents(bench)}</div>
      <div class="column" data-part="faults">${faults(bench)}</div>
      <div class="column" data-part="ladder">${ladder(bench)}</div>
    </div>`,
      root,
    ),
  );
}

function switchLanguage(bench: Bench): void {
  const language = choices.language === 'vi' ? 'en' : 'vi';
  remember('vcc-simulator-language', language);
  bench.choose({ language });
}

function switchTheme(bench: Bench): void {
  const theme = choices.theme === 'dark' ? 'light' : 'dark';
  remember('vcc-simulator-theme', theme);
  bench.choose({ theme });
}

// The timers of live calls.
const ticking = setInterval(() => {
  if (state.snapshot?.calls.length) draw();
}, 1000);
stop.signal.addEventListener('abort', () => clearInterval(ticking));
addEventListener('pagehide', () => stop.abort(), { once: true });
addEventListener('pageshow', (event) => {
  if (event.persisted) location.reload();
});
draw();
