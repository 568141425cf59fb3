// Somebody with a browser window of her own.
import { open } from "../../../ui/tests/support/browser.mjs";

/**
 * `options` are Playwright's: locale, viewport, javaScriptEnabled, … Pages do not scroll smoothly: without JavaScript
 * Playwright would never see that a place on a long page has come to rest.
 */
export async function visitor(browser, site, options = {}) {
  const context = await browser.newContext({ baseURL: site.url, reducedMotion: "reduce", ...options });
  const page = await open(context, `${site.url}/`);
  page.setDefaultTimeout(20_000);
  return page;
}

/** Of everybody in the demonstration. */
export const password = "demonstration world";

/** People of the demonstration, as the page for signing in calls them; who has no button there signs in by e-mail. */
export const people = {
  coordinator: { button: /^Coordinator of a network/, name: "Konrad Muster" },
  member: { button: /^Member of an organisation/, name: "Meryem Örnek" },
  newcomer: { button: /^New here/, name: "Nora Sample" },
  curator: { button: /^Curator/, name: "Chiara Esempio" },
  operator: { button: /^Operator/, name: "Ottilie Beispiel" },
  colleague: { email: "birgit@example.org", name: "Birgit Muster" }, // of the coordinator
};

/** Enters the demonstration as one of `people`. */
export async function enter_as(browser, site, { button, email, name }, options = {}) {
  const page = await visitor(browser, site, { locale: "en", ...options });
  await page.goto("/en/sign-in");
  if (email) await fill(page, { email, password });
  await page.getByRole("button", { name: button ?? /^Sign in$/ }).click();
  await page.getByText(name).first().waitFor({ state: "attached" });
  return page;
}

/** Writes into fields by their names. */
export async function fill(page, fields) {
  for (const [name, text] of Object.entries(fields)) await page.locator(`[name="${name}"]`).fill(text);
}
