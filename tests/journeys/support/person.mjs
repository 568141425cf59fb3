// Somebody with a browser window of her own.
import { open } from "../../../ui/tests/support/browser.mjs";

/** `options` are Playwright's: locale, viewport, javaScriptEnabled, … */
export async function visitor(browser, site, options = {}) {
  const context = await browser.newContext({ baseURL: site.url, ...options });
  const page = await open(context, `${site.url}/`);
  page.setDefaultTimeout(20_000);
  return page;
}

/** The people of the demonstration, as the page for signing in calls them. */
export const people = {
  coordinator: { button: /^Coordinator of a network/, name: "Konrad Muster" },
  member: { button: /^Member of an organisation/, name: "Meryem Örnek" },
  newcomer: { button: /^New here/, name: "Nora Sample" },
  curator: { button: /^Curator/, name: "Chiara Esempio" },
  operator: { button: /^Operator/, name: "Ottilie Beispiel" },
};

/** Enters the demonstration as one of `people`. */
export async function enter_as(browser, site, { button, name }, options = {}) {
  const page = await visitor(browser, site, { locale: "en", ...options });
  await page.goto("/en/sign-in");
  await page.getByRole("button", { name: button }).click();
  await page.getByText(name).first().waitFor({ state: "attached" });
  return page;
}
