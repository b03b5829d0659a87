export { ATOM, type AtomFeed, atom, type FeedEntry } from "./atom.ts";
