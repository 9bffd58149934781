import "./layers.css";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";

import { App } from "./app/App";
import "./kit/tokens.css";
import "./kit/controls.css";
import "./kit/panel.css";
import "./kit/page.css";
import "./kit/table.css";
import "./kit/register.css";
import "./kit/charts.css";
import "./app/app.css";

// What is on screen changes only by what the person does: no refetching behind their back.
const queries = new QueryClient({
  defaultOptions: {
    queries: { staleTime: Infinity, refetchOnWindowFocus: false, retry: false, networkMode: "always" },
  },
});

const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <App />
      </QueryClientProvider>
    </StrictMode>,
  );
}
