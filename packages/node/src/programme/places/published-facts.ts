/** What a published page says of a system that lands or crosses at places: one fact, one page. It is no act of the record, and no party has assented to it. */
export interface PublishedFact {
  readonly id: string;
  /** The system's own name, as the page writes it. */
  readonly system: string;
  readonly type: "submarine" | "terrestrial";
  readonly status: "in-service" | "planned" | "agreed" | "suspended";
  /** Year, month or day from which that is said, ISO 8601; null where the page gives none. */
  readonly since: string | null;
  readonly page: string;
  /** Known places (known-places.ts) that the page names. */
  readonly places: readonly string[];
}

/** Only what a page says in public is taken over; lines of cables are nobody's to copy here, and none is drawn. */
export const PUBLISHED_FACTS: readonly PublishedFact[] = [
  { id: "falcon", system: "FALCON", type: "submarine", status: "in-service", since: "2006-09", page: "submarinenetworks.com/en/systems/asia-europe-africa", places: ["bandar-abbas", "chabahar", "faw"] },
  { id: "gbi", system: "GBI", type: "submarine", status: "in-service", since: "2012-02", page: "bondladyscorner.com/t20158-subsea-cable-network-to-upgrade-iraq-links", places: ["bushehr", "faw"] },
  { id: "kuwait-iran", system: "Kuwait–Iran", type: "submarine", status: "in-service", since: "2005-06", page: "github.com/telegeography/www.submarinecablemap.com", places: ["ganaveh"] },
  { id: "uae-iran", system: "UAE–Iran", type: "submarine", status: "in-service", since: "1992", page: "github.com/telegeography/www.submarinecablemap.com", places: ["jask"] },
  { id: "poi", system: "POI", type: "submarine", status: "in-service", since: "2012-06", page: "github.com/telegeography/www.submarinecablemap.com", places: ["jask", "chabahar"] },
  { id: "omran", system: "OMRAN/EPEG", type: "submarine", status: "in-service", since: "2013", page: "github.com/telegeography/www.submarinecablemap.com", places: ["jask", "chabahar"] },
  { id: "silk-route", system: "Silk Route Transit", type: "terrestrial", status: "in-service", since: "2023-11", page: "submarinenetworks.com/en/systems/eurasia-terrestrial/silk-route-transit/iq-launches-silk-route-transit-network", places: ["faw", "khosravi"] },
  { id: "2africa", system: "2Africa Pearls", type: "submarine", status: "suspended", since: "2026-03", page: "firstpasslab.com/blog/2026-03-16-2africa-pearls-subsea-cable-paused-iran-conflict-network-engineer-guide", places: ["faw"] },
  { id: "fig", system: "FIG", type: "submarine", status: "planned", since: null, page: "zawya.com/en/business/technology-and-telecom/ooredoo-group-itpc-partner-to-land-fig-subsea-cable-in-iraq-l3fbmw1x", places: ["faw"] },
  { id: "worldlink", system: "WorldLink", type: "submarine", status: "planned", since: null, page: "khaleejtimes.com/uae/iraqi-uae-consortium-700-million-fast-data-cable-network", places: ["faw"] },
  { id: "sixth-cable", system: "Batelco (Beyon)", type: "submarine", status: "planned", since: null, page: "zawya.com/en/projects/utilities/iraq-signs-marine-cable-deal-with-bahrains-batelco-kem45hix", places: ["faw"] },
  { id: "border-links", system: "Iran–Iraq", type: "terrestrial", status: "in-service", since: "2023-11", page: "mehrnews.com/amp/5951525", places: ["mehran", "khosravi", "chazabeh"] },
  { id: "oman-corridor", system: "Iran–Oman", type: "submarine", status: "agreed", since: "2025-02", page: "developingtelecoms.com/telecom-technology/optical-fixed-networks/17975-tic-and-omantel-to-develop-iran-oman-data-transit-corridor.html", places: ["jask", "chabahar"] },
];
