// Site and browser of one journey's file, started before its tests and ended after them.
import { after, before } from "node:test";
import { launch } from "../../../ui/tests/support/browser.mjs";
import { start_site } from "./site.mjs";

/** `stage.site` and `stage.browser` are there once the tests run. */
export function set_stage() {
  const stage = {};
  before(async () => {
    stage.site = await start_site();
    stage.browser = await launch();
  });
  after(async () => {
    await stage.browser?.close();
    await stage.site?.stop();
  });
  return stage;
}
