// Language and theme of both pages: from the address, the last choice, or the browser.

export type Language = 'vi' | 'en';
export type Theme = 'light' | 'dark';

const query = new URLSearchParams(location.search);

export function chosenLanguage(): Language {
  const wanted = query.get('lang') ?? remembered('vcc-simulator-language') ?? navigator.language;
  return wanted.startsWith('vi') ? 'vi' : 'en';
}

export function chosenTheme(): Theme {
  const wanted = query.get('theme') ?? remembered('vcc-simulator-theme');
  if (wanted === 'dark' || wanted === 'light') return wanted;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

export function showTheme(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme;
}

export function remember(name: 'vcc-simulator-language' | 'vcc-simulator-theme', value: string): void {
  try {
    localStorage.setItem(name, value);
  } catch {
    // Storage is blocked: the choice lasts as long as the page.
  }
}

function remembered(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null; // storage is blocked: nothing was chosen
  }
}
