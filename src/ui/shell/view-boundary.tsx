import { Component, type ReactNode } from "react";
import { TEXTS } from "../texts.ts";

/** Keeps a view that could not be fetched or drawn from taking the page with it. Give it the view as its key, so that another view starts anew. */
export class ViewBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <section className="card" role="alert">
        <p>{TEXTS.views.failed}</p>
        <button type="button" className="button" onClick={() => window.location.reload()}>
          {TEXTS.views.reload}
        </button>
      </section>
    );
  }
}
