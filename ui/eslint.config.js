import hooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const forbid = (files, patterns) => ({ files, rules: { "no-restricted-imports": ["error", { patterns }] } });
const shell = { group: ["@tauri-apps/*"], message: "Only ipc/client.ts talks to the shell." };
const entry = { regex: "features/\\w+/", message: "A feature is entered by its index." };

// app → features → kit, and everything → ipc.
export default tseslint.config(
  { ignores: ["dist", "src/ipc/bindings", "src/ipc/registers.ts", "src/ipc/keys.ts"] },
  ...tseslint.configs.strict,
  { plugins: { "react-hooks": hooks }, rules: { ...hooks.configs.recommended.rules, "no-console": "error" } },
  forbid(["src/*.tsx"], [shell]),
  forbid(["src/app/**"], [shell, entry]),
  forbid(
    ["src/features/**"],
    [
      shell,
      { group: ["**/app/**"], message: "A feature does not know the application it is part of." },
      { regex: "^\\.\\./\\w+/", message: "A feature is entered by its index." },
    ],
  ),
  forbid(["src/kit/**"], [shell, { group: ["**/app/**", "**/features/**"], message: "The kit knows no domain." }]),
);
