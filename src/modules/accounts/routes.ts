import { accountRoutes } from "./routes/account.tsx";
import { passkeyRoutes } from "./routes/passkeys.ts";
import { peopleRoutes } from "./routes/people.tsx";
import { secondFactorRoutes } from "./routes/second-factor.tsx";
import { signInRoutes } from "./routes/sign-in.tsx";

/** Passkeys first: `/sign-in/passkey` must not be read as a token. */
export const routes = [...passkeyRoutes, ...signInRoutes, ...accountRoutes, ...secondFactorRoutes, ...peopleRoutes];
