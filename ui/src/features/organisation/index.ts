/** The organisation, in the first-run guide and in the settings. */
export { CLIMATE_FIELD, DELAY_FIELDS, ORGANISATION_FIELDS, ThresholdControl } from "./fields";
