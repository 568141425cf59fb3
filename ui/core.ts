// Loaded on every page, after the HTML. Everything here improves pages that already work without it.
import { speak_after_swaps } from "./core/announce";
import { start_islands } from "./core/islands";
import { close_menus_outside } from "./core/menus";
import { print_at_a_press } from "./core/print";
import { secure_swaps } from "./core/swaps";
import { switch_theme_at_once } from "./core/theme";

document.documentElement.classList.add("js");

secure_swaps();
switch_theme_at_once();
close_menus_outside();
print_at_a_press();
speak_after_swaps();
start_islands();
