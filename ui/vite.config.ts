import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [react()],
  clearScreen: false,
  server: { port: 5173, strictPort: true, fs: { allow: [".."] } },
  build: { target: "safari15", chunkSizeWarningLimit: 1500 },
  test: { environment: "happy-dom", include: ["src/**/*.test.{ts,tsx}"] },
});
