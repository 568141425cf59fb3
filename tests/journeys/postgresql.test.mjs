// The site on a PostgreSQL server, which the environment names in ERASMI_TEST_POSTGRES: the URL of a superuser.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { launch } from "../../ui/tests/support/browser.mjs";
import { enter_as, people, visitor } from "./support/person.mjs";
import { run_command, start_site } from "./support/site.mjs";

const server = process.env.ERASMI_TEST_POSTGRES;
const database = `erasmi_journey_${process.pid}`;

/** The server's URL with another database: its path begins at the third slash and ends at the question mark. */
const url_of = (name) => server.replace(/^(\w+:\/\/[^/?]*)\/?[^?]*/, `$1/${name}`);

async function execute(sql) {
  const { code, said } = await run_command("psql", "--no-psqlrc", "--quiet", "--command", sql, url_of("postgres"));
  assert.equal(code, 0, said);
}

describe("on PostgreSQL", { skip: server ? false : "ERASMI_TEST_POSTGRES names no server" }, () => {
  let site, browser;

  before(async () => {
    await execute(`create database ${database}`);
    site = await start_site(["--database", url_of(database)]);
    browser = await launch();
  });

  after(async () => {
    await browser?.close();
    await site?.stop();
    await execute(`drop database if exists ${database} with (force)`);
  });

  test("a visitor finds a practice in the list and reads it", async () => {
    const page = await visitor(browser, site, { locale: "en" });
    await page.goto("/en/practices?country=ie");
    const card = page.locator("article h2 a").first();
    const title = await card.innerText();
    await card.click();
    assert.equal(await page.getByRole("heading", { level: 1 }).innerText(), title);
    assert.deepEqual(page.complaints, []);
  });

  test("somebody signs in by e-mail and sees what is hers", async () => {
    const page = await enter_as(browser, site, people.colleague);
    await page.goto("/en/practices/mine");
    await page.getByRole("link", { name: /Die Kursbörse/ }).waitFor();
    assert.deepEqual(page.complaints, []);
  });
});
