// Somebody with a browser window of her own.
import { open } from "../../../ui/tests/support/browser.mjs";

/** `options` are Playwright's: locale, viewport, javaScriptEnabled, … */
export async function visitor(browser, site, options = {}) {
  const context = await browser.newContext({ baseURL: site.url, ...options });
  const page = await open(context, `${site.url}/`);
  page.setDefaultTimeout(20_000);
  return page;
}

/** Enters the demonstration as one of its people, by name. */
export async function enter_as(browser, site, name, options = {}) {
  const page = await visitor(browser, site, { locale: "en", ...options });
  await page.goto("/en/sign-in");
  await page.getByRole("button", { name }).click();
  await page.getByText(name).first().waitFor({ state: "attached" });
  return page;
}
