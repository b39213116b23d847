// Ends trellis.css with a hash of what it was made of, so that a test finds a change that was not built.
import { createHash } from "node:crypto";
import { appendFileSync, readdirSync, readFileSync } from "node:fs";

const hash = createHash("sha256");
for (const name of readdirSync(".").filter((name) => /\.scss$|^package-lock\.json$/.test(name)).sort()) hash.update(readFileSync(name));
appendFileSync("../resources/static/assets/trellis.css", `/* made of ${hash.digest("hex")} */\n`);
