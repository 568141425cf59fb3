// HTML enters the page only through htmx and only from our own server.
import htmx from "htmx.org";

interface TrustedTypes {
  createPolicy(name: string, rules: { createHTML(html: string): string; createScript(script: string): string }): unknown;
}

/** The one thing we use of what htmx lends to its extensions; htmx itself does not type it. */
interface ExtensionInterface {
  initSecurity(policy: unknown, evaluate: () => never, evaluate_later: () => never): void;
}

declare global {
  interface Window {
    // Not yet among TypeScript's own declarations, and absent in some browsers.
    trustedTypes?: TrustedTypes;
  }
}

const rules = {
  createHTML: (html: string) => html,
  // A script inside a response stays inert.
  createScript: () => "",
};

/** Names the one policy which the page's Content-Security-Policy allows, and turns htmx's expressions off. */
export function secure_swaps(): void {
  const policy = window.trustedTypes?.createPolicy("htmx", rules) ?? rules;
  const refuse = (): never => {
    throw new Error("expressions in attributes are disabled");
  };
  htmx.registerExtension("security", {
    init: (api: ExtensionInterface) => api.initSecurity(policy, refuse, refuse),
  });
}

/** Replaces what an element holds by HTML that our server sent. */
export function show_html(target: Element, html: string): Promise<void> {
  return htmx.swap({ text: html, target, sourceElement: target, swap: "innerHTML" });
}

/** Calls back after each part of the page that was replaced. */
export function after_swaps(react: () => void): void {
  document.addEventListener("htmx:after:swap", react);
}
