// The appearance menu works as a form; with a script the change needs no new page.
// The server reads the same cookie and writes data-theme, so nothing flashes on the next page.

const one_year = 365 * 24 * 60 * 60;

export function switch_theme_at_once(): void {
  document.addEventListener("click", (event) => {
    const button = (event.target as Element).closest<HTMLElement>("[data-theme-set]");
    const theme = button?.dataset.themeSet;
    if (!button || !theme) return;

    event.preventDefault();
    show_theme(theme);
    remember_theme(theme);
    mark_pressed(button);
    close_menu_around(button);
  });
}

function show_theme(theme: string): void {
  const root = document.documentElement;
  if (theme === "auto") delete root.dataset.theme;
  else root.dataset.theme = theme;
}

function remember_theme(theme: string): void {
  const secure = location.protocol === "https:" ? "; secure" : "";
  document.cookie = `theme=${theme}; path=/; max-age=${one_year}; samesite=lax${secure}`;
}

function mark_pressed(button: HTMLElement): void {
  for (const other of document.querySelectorAll("[data-theme-set]")) {
    other.setAttribute("aria-pressed", String(other === button));
  }
}

function close_menu_around(button: HTMLElement): void {
  const menu = button.closest("details");
  if (!menu) return;
  menu.open = false;
  menu.querySelector("summary")?.focus();
}
