/** When something in the window breaks, a sentence and a way on instead of a blank page. */
import { Localized } from "@fluent/react";
import { Component, type ReactNode } from "react";

export class Boundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <main className="welcome" role="alert">
        <Localized id="error-window">
          <p className="banner banner-failed" />
        </Localized>
        <Localized id="action-retry">
          <button
            type="button"
            className="button button-first"
            onClick={() => this.setState({ broken: false })}
          />
        </Localized>
      </main>
    );
  }
}
