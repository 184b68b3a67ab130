/** How many of the sorted values are below `value`: the index of the first that isn't. */
export function lowerBound(values: ArrayLike<number>, value: number, low = 0, high = values.length): number {
  while (low < high) {
    const mid = (low + high) >>> 1;
    if (values[mid]! < value) low = mid + 1;
    else high = mid;
  }
  return low;
}
