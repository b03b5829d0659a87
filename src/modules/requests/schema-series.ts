/** Where a request is one of many that ask the same; set by whoever made the series. All three are set, or none. */
export interface SeriesColumns {
  /** Path without locale. */
  series_path: string | null;
  series_title: string | null;
  /** How many institutions were asked. */
  series_size: number | null;
}
