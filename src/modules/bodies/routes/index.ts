import { get, post, type Route } from "../../../platform/http/route.ts";
import { popolo, postAssembly, postSeats, showBody, showList } from "./bodies.tsx";
import { postNew, showDesk, showNew } from "./making.tsx";
import { postEnd, postMandate, showSeat } from "./seat.tsx";

/** Named pages stand before the one with a slug, which would take them all. */
export const routes: readonly Route[] = [
  get("/bodies", "bodies.read", showList, { cached: true }),
  post("/bodies", "bodies.keep", postNew),
  get("/bodies/data.json", "bodies.read", popolo, { limit: { points: 20, perSeconds: 600 } }),
  get("/bodies/new", "bodies.keep", showNew),
  get("/bodies/desk", "bodies.keep", showDesk),
  get("/bodies/:slug", "bodies.read", showBody, { cached: true }),
  post("/bodies/:slug/seats", "bodies.keep", postSeats),
  post("/bodies/:slug/assembly", "bodies.keep", postAssembly),
  get("/bodies/:slug/seats/:seat", "bodies.keep", showSeat),
  post("/bodies/:slug/seats/:seat/mandates", "bodies.keep", postMandate),
  post("/bodies/:slug/seats/:seat/mandates/:mandate/end", "bodies.keep", postEnd),
];
