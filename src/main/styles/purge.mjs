// Takes out of trellis.css what no page uses: three fifths of what Tabler and Bootstrap bring. What a template or the script
// begins to use comes back with npm run build; a test finds a class that is not there.
import { PurgeCSS } from "purgecss";
import { writeFileSync } from "node:fs";

const stylesheet = "../resources/static/assets/trellis.css";
const [purged] = await new PurgeCSS().purge({
  css: [stylesheet],
  content: ["../resources/templates/**/*.html", "../resources/static/assets/trellis.js", "../java/**/*.java"],
  // Put together while the page is made: status-DRAFT, stage-OFFER, fit-GOOD; htmx marks what it loads.
  safelist: [/^(status|stage|fit)-/, /^htmx-/],
});
writeFileSync(stylesheet, purged.css);
