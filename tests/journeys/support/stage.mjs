// Site and browser of one journey's file, started before its tests and ended after them.
import { after, before } from "node:test";
import { launch } from "../../../ui/tests/support/browser.mjs";
import { start_site } from "./site.mjs";

/**
 * `stage.site` and `stage.browser` are there once the tests run; `settings` are further flags of the program.
 * What `prepare` made of site and browser is `stage.world`.
 */
export function set_stage({ settings, prepare } = {}) {
  const stage = {};
  before(async () => {
    stage.site = await start_site(settings);
    stage.browser = await launch();
    stage.world = await prepare?.(stage);
  });
  after(async () => {
    await stage.browser?.close();
    await stage.site?.stop();
  });
  return stage;
}
