import * as agenda from "../agenda/examples.tsx";
import * as attachments from "../attachments/examples.tsx";
import * as bar from "../bar/examples.tsx";
import * as breadcrumb from "../breadcrumb/examples.tsx";
import * as button from "../button/examples.tsx";
import * as card from "../card/examples.tsx";
import * as cardImage from "../card-image/examples.tsx";
import * as chart from "../chart/examples.tsx";
import * as clock from "../clock/examples.tsx";
import * as confirmBox from "../confirm-box/examples.tsx";
import * as copyLink from "../copy-link/examples.tsx";
import * as diff from "../diff/examples.tsx";
import * as doors from "../doors/examples.tsx";
import * as emptyState from "../empty-state/examples.tsx";
import * as facts from "../facts/examples.tsx";
import * as figures from "../figures/examples.tsx";
import * as filterBar from "../filter-bar/examples.tsx";
import * as form from "../form/examples.tsx";
import * as icon from "../icon/examples.tsx";
import * as jobProgress from "../job-progress/examples.tsx";
import * as letter from "../letter/examples.tsx";
import * as map from "../map/examples.tsx";
import * as notice from "../notice/examples.tsx";
import * as page from "../page/examples.tsx";
import * as pagination from "../pagination/examples.tsx";
import * as pair from "../pair/examples.tsx";
import * as paper from "../paper/examples.tsx";
import * as personLine from "../person-line/examples.tsx";
import * as rows from "../rows/examples.tsx";
import * as searchBox from "../search-box/examples.tsx";
import * as shelf from "../shelf/examples.tsx";
import * as steps from "../steps/examples.tsx";
import * as table from "../table/examples.tsx";
import * as tabs from "../tabs/examples.tsx";
import * as tag from "../tag/examples.tsx";
import * as timeline from "../timeline/examples.tsx";
import * as translatedText from "../translated-text/examples.tsx";
import * as wordPicker from "../word-picker/examples.tsx";
import type { Example } from "./example.ts";

const set = (name: string, { examples }: { examples: readonly Example[] }) => ({ name, examples });

/** In the order in which one would explain them. */
export const SETS = [
  set("Pair", pair),
  set("Agenda", agenda),
  set("Tag", tag),
  set("Clock", clock),
  set("Letter", letter),
  set("Attachments", attachments),
  set("Timeline", timeline),
  set("Notice", notice),
  set("Button", button),
  set("Rows", rows),
  set("Shelf", shelf),
  set("Table", table),
  set("Facts", facts),
  set("Card", card),
  set("Doors", doors),
  set("PersonLine", personLine),
  set("Diff", diff),
  set("Tabs", tabs),
  set("FilterBar", filterBar),
  set("SearchBox", searchBox),
  set("Pagination", pagination),
  set("Breadcrumb", breadcrumb),
  set("EmptyState", emptyState),
  set("Form", form),
  set("ConfirmBox", confirmBox),
  set("Steps", steps),
  set("Figures", figures),
  set("Bar", bar),
  set("Charts", chart),
  set("Maps", map),
  set("JobProgress", jobProgress),
  set("T", translatedText),
  set("CopyLink", copyLink),
  set("Page", page),
  set("Paper", paper),
  set("Icon", icon),
  set("CardImage", cardImage),
  set("WordPicker", wordPicker),
];
