/**
 * A reason with the topic's own words where the model has written its copy token. A small model that spells a topic out loses its
 * way in it; one that points to it cannot.
 * @param mark the copy token's text; it stands for the topic and the space before it.
 */
export function withTopic(text: string, mark: string, topic: string): string {
  const [first = "", ...rest] = text.split(mark);
  return rest.reduce((told, next) => {
    const before = told.trimEnd();
    const starts = before === "" || /[.!?]$/u.test(before);
    const words = starts ? topic.slice(0, 1).toUpperCase() + topic.slice(1) : topic;
    return `${before}${before && " "}${words}${next}`;
  }, first);
}
