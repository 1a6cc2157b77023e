/** Days a date may cover to be of one event, and to tell it from another: a season, with a margin. */
export const longestEvent = 130
