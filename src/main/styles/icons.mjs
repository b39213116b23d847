// Makes the sprite of the icons that pages use, from @tabler/icons (MIT). Add a name, run npm run build.
import { readFileSync, writeFileSync, copyFileSync } from "node:fs";

const names = `alert-triangle arrow-left arrow-right award ban bell briefcase building calendar check chevron-down chevron-right
  circle-check clipboard-list clock cloud-off coin device-laptop download edit external-link eye eye-off file-import filter flag
  hand-click heart history home hourglass id info-circle key leaf link list-check lock login logout mail map-pin menu-2 message
  moon note paperclip pencil phone photo plus printer refresh school search plant-2 send settings share star sun target tag
  thumb-up trash trophy upload user user-check user-plus users users-group world x`.split(/\s+/);

const symbols = names.map((name) => {
  const svg = readFileSync(`node_modules/@tabler/icons/icons/outline/${name}.svg`, "utf8");
  const inside = svg.slice(svg.indexOf(">", svg.indexOf("<svg")) + 1, svg.lastIndexOf("</svg>"));
  return `<symbol id="${name}" viewBox="0 0 24 24">${inside.replace(/\s*\n\s*/g, "").replace(/<path stroke="none"[^>]*>/g, "")}</symbol>`;
});
writeFileSync(
  "../resources/static/assets/icons.svg",
  `<svg xmlns="http://www.w3.org/2000/svg" fill="none" stroke-linecap="round" stroke-linejoin="round">${symbols.join("\n")}</svg>\n`,
);
copyFileSync("node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2", "../resources/static/assets/inter.woff2");
