// Makes the sprite of the icons that pages use, from @tabler/icons (MIT). Add a name, run npm run build.
import { readFileSync, writeFileSync, copyFileSync } from "node:fs";

const names = `arrow-left award bell briefcase building calendar chart-bar chevron-down circle-check clock download eye flag
  hand-click heart history home id leaf link list-check lock logout mail menu-2 message note printer school search
  plant-2 send settings star target tag thumb-up user user-check user-plus users users-group x`.split(/\s+/);

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
