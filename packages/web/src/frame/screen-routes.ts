import type { PillarScreen } from "@mithaq/pillars/contract";
import { routes as agreements } from "../screens/agreements/routes.ts";
import { routes as bodies } from "../screens/bodies/routes.ts";
import { routes as commitments } from "../screens/commitments/routes.ts";
import { routes as drafts } from "../screens/drafts/routes.ts";
import { routes as inbox } from "../screens/inbox/routes.ts";
import { routes as indicators } from "../screens/indicators/routes.ts";
import { routes as investments } from "../screens/investments/routes.ts";
import { routes as invitations } from "../screens/invitations/routes.ts";
import { routes as map } from "../screens/map/routes.ts";
import { routes as notes } from "../screens/notes/routes.ts";
import { routes as officers } from "../screens/officers/routes.ts";
import { routes as original } from "../screens/original/routes.ts";
import { routes as overview } from "../screens/overview/routes.ts";
import { routes as reports } from "../screens/reports/routes.ts";
import { routes as search } from "../screens/search/routes.ts";
import { routes as secretariat } from "../screens/secretariat/routes.ts";
import { routes as sessions } from "../screens/sessions/routes.ts";
import { routes as settings } from "../screens/settings/routes.ts";
import { routes as signIn } from "../screens/signIn/routes.ts";
import type { Area } from "../words/areas.ts";
import type { ScreenRoute } from "./screen-route.ts";

/** Every screen of the house, and those of the pillars at `pillars/<name>/…`. */
export function screenRoutes(): readonly ScreenRoute[] {
  return [
    ...overview, ...secretariat, ...inbox, ...map, ...agreements, ...commitments, ...indicators, ...reports, ...drafts, ...sessions, ...notes, ...investments, ...bodies, ...officers, ...invitations, ...search, ...original, ...settings,
    ...signIn, ...pillarScreens().map(routeOf),
  ];
}

/** A pillar's screens stand in its own folder (`web/screens.ts`); which pillars there are is seen by their folders. */
export function pillarScreens(): readonly (PillarScreen & { readonly pillar: string })[] {
  return Object.entries(PILLARS).flatMap(([file, screens]) => screens.map((screen) => ({ ...screen, pillar: /pillars\/([^/]+)\/web/.exec(file)![1]! })));
}

function routeOf(screen: PillarScreen & { readonly pillar: string }): ScreenRoute {
  const { pillar, path } = screen;
  return { path: path === "" ? `pillars/${pillar}` : `pillars/${pillar}/${path}`, words: [pillar as Area], load: () => screen.load() as ReturnType<ScreenRoute["load"]> };
}

const PILLARS = import.meta.glob<readonly PillarScreen[]>("../../../pillars/*/web/screens.ts", { eager: true, import: "screens" });
