import hooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const inwards = (from, forbidden, message) => ({
  files: from,
  rules: { "no-restricted-imports": ["error", { patterns: [{ group: forbidden, message }] }] },
});

// app → pages → registers → kit, and everything → ipc.
const shell = { group: ["@tauri-apps/*"], message: "Only ipc/client.ts talks to the shell." };
const layer = (name, above) => ({
  files: [`src/${name}/**`],
  rules: {
    "no-restricted-imports": [
      "error",
      { patterns: [shell, ...above.map((a) => ({ group: [`**/${a}/**`], message: `${name} does not know ${a}.` }))] },
    ],
  },
});

export default tseslint.config(
  { ignores: ["dist", "src/ipc/bindings", "src/ipc/registers.ts"] },
  ...tseslint.configs.strict,
  { plugins: { "react-hooks": hooks }, rules: { ...hooks.configs.recommended.rules, "no-console": "error" } },
  inwards(["src/*.tsx"], ["@tauri-apps/*"], shell.message),
  layer("app", []),
  layer("pages", ["app"]),
  layer("registers", ["app", "pages"]),
  layer("kit", ["app", "pages", "registers"]),
);
