import { TEXTS } from "../../texts.ts";
import { Dialog } from "../dialog.tsx";
import { LibraryList } from "./library-list.tsx";

/** Countries, groups and invented persons to put on the dial; closes when one is chosen. */
export function LibraryDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Dialog open={open} onClose={onClose} title={TEXTS.dial.library.title}>
      <LibraryList onChosen={onClose} />
    </Dialog>
  );
}
