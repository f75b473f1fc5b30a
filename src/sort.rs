//! Sorting, compiled once.
//!
//! The sorts of the standard library are compiled anew for every type and every order: thirteen of them were
//! 130 KB of a WebAssembly module of 225 KB. These two sort numbers, whatever stands beside them.

/// Up to this many, insertion is faster than counting digits.
const FEW: usize = 48;

/// Sorts `items` by the number of each. Those of one number keep their order.
///
/// Takes *O*(*n*) for *n* items, and nothing but a look at each where they are in order already.
pub(crate) fn sort_by_number<T: Copy>(items: &mut [T], number: impl Fn(&T) -> u64) {
    let order = order_by_number(items.len(), &|place| items.get(place).map_or(0, &number));
    rearrange(items, &order);
}

/// The order of `count` items by the number of each place; empty where they are in order already.
#[inline(never)]
fn order_by_number(count: usize, number: &dyn Fn(usize) -> u64) -> Vec<u32> {
    if count < 2 {
        return Vec::new();
    }
    let numbers: Vec<u64> = (0..count).map(number).collect();
    if numbers.is_sorted() { Vec::new() } else { order_of_numbers(&numbers) }
}

/// Puts the items of these places into their order; leaves them where there are no places.
#[inline(never)]
fn rearrange<T: Copy>(items: &mut [T], order: &[u32]) {
    if order.is_empty() {
        return;
    }
    let before = items.to_vec();
    for (item, &place) in items.iter_mut().zip(order) {
        if let Some(&moved) = before.get(place as usize) {
            *item = moved;
        }
    }
}

/// The places of `texts` in the order of their units. Those of equal texts keep their order.
///
/// Takes *O*(*n* log *n*) comparisons for *n* texts.
pub(crate) fn order_of_texts(texts: &[&[u16]]) -> Vec<u32> {
    let text = |place: u32| texts.get(place as usize).copied().unwrap_or_default();
    order_by(texts.len(), &|one, other| text(one) < text(other))
}

/// The same, in the order of their code points.
pub(crate) fn order_of_strings(texts: &[&str]) -> Vec<u32> {
    let text = |place: u32| texts.get(place as usize).copied().unwrap_or_default();
    order_by_text(texts.len(), &text, &|_, _| false)
}

/// The places below `count` in the order of their texts, by code points; those of one text in the order that
/// `is_less` says, or else as they come.
///
/// Takes *O*(*n*) for *n* places, and *O*(*g* log *g*) comparisons for each *g* texts that begin with the same eight bytes.
#[inline(never)]
pub(crate) fn order_by_text<'a>(
    count: usize,
    text: &dyn Fn(u32) -> &'a str,
    is_less: &dyn Fn(u32, u32) -> bool,
) -> Vec<u32> {
    let mut order = places(count);
    sort_by_number(&mut order, |&place| beginning(text(place)));
    let mut at = 0;
    while let Some(&first) = order.get(at) {
        let number = beginning(text(first));
        let rest = order.get_mut(at..).unwrap_or_default();
        let length = rest.iter().take_while(|&&place| beginning(text(place)) == number).count();
        let same = rest.get_mut(..length).unwrap_or_default();
        if length > 1 {
            let own = |place: u32| same.get(place as usize).copied().unwrap_or(first);
            let sorted = order_by(length, &|one, other| {
                let (one, other) = (own(one), own(other));
                let (left, right) = (text(one), text(other));
                left < right || (left == right && is_less(one, other))
            });
            rearrange(same, &sorted);
        }
        at += length;
    }
    order
}

/// The first eight bytes of a text as a number: of two texts that differ in it, the lesser has the lesser one.
fn beginning(text: &str) -> u64 {
    let mut bytes = [0; 8];
    for (byte, own) in bytes.iter_mut().zip(text.bytes()) {
        *byte = own;
    }
    u64::from_be_bytes(bytes)
}

/// The places below `count` in the order of what stands at them. Those of which neither is less keep their order.
///
/// Takes *O*(*n* log *n*) comparisons for *n* places.
#[inline(never)]
fn order_by(count: usize, is_less: &dyn Fn(u32, u32) -> bool) -> Vec<u32> {
    let mut order = places(count);
    let mut merged = Vec::with_capacity(order.len());
    let mut width = 1;
    while width < order.len() {
        merged.clear();
        for pair in order.chunks(2 * width) {
            let (mut left, mut right) = pair.split_at(width.min(pair.len()));
            while let ([first, others_left @ ..], [second, others_right @ ..]) = (left, right) {
                if is_less(*second, *first) {
                    merged.push(*second);
                    right = others_right;
                } else {
                    merged.push(*first);
                    left = others_left;
                }
            }
            merged.extend_from_slice(left);
            merged.extend_from_slice(right);
        }
        core::mem::swap(&mut order, &mut merged);
        width *= 2;
    }
    order
}

/// So many places in their order, from 0.
#[inline(never)]
pub(crate) fn places(count: usize) -> Vec<u32> {
    (0u32..).take(count).collect()
}

/// The places of `numbers` in their order: by insertion, or byte by byte from the lowest one on.
fn order_of_numbers(numbers: &[u64]) -> Vec<u32> {
    let number = |place: u32| numbers.get(place as usize).copied().unwrap_or_default();
    let mut order = places(numbers.len());
    if numbers.len() <= FEW {
        for sorted in 1..order.len() {
            let Some(unsorted) = order.get_mut(..=sorted) else { break };
            let Some(&last) = unsorted.last() else { break };
            let from = unsorted.partition_point(|&place| place != last && number(place) <= number(last));
            if let Some(moved) = unsorted.get_mut(from..) {
                moved.rotate_right(1);
            }
        }
        return order;
    }
    let first = number(0);
    let differing = numbers.iter().fold(0, |bits, number| bits | (number ^ first));
    let mut next = order.clone();
    for byte in (0..8).filter(|byte| (differing >> (8 * byte)) & 0xFF != 0) {
        let digit =
            |place: u32| usize::from(number(place).to_le_bytes().get(byte).copied().unwrap_or_default());
        // Where the next number of each digit goes: behind all of the lesser ones.
        let mut places = [0usize; 257];
        for &place in &order {
            if let Some(count) = places.get_mut(digit(place) + 1) {
                *count += 1;
            }
        }
        let mut sum = 0;
        for count in &mut places {
            sum += *count;
            *count = sum;
        }
        for &place in &order {
            if let Some(free) = places.get_mut(digit(place)) {
                if let Some(entry) = next.get_mut(*free) {
                    *entry = place;
                }
                *free += 1;
            }
        }
        core::mem::swap(&mut order, &mut next);
    }
    order
}

#[cfg(test)]
mod tests {
    use super::{order_by_text, order_of_strings, order_of_texts, sort_by_number};

    /// Numbers that look random and are the same each time (Park and Miller's generator).
    fn numbers(count: usize, below: u64) -> Vec<u64> {
        let mut state = 2_019;
        core::iter::repeat_with(|| {
            state = state * 48_271 % 2_147_483_647;
            state % below
        })
        .take(count)
        .collect()
    }

    #[test]
    fn numbers_of_all_sizes_are_sorted_and_equal_ones_keep_their_order() {
        for below in [2, 300, 70_000, 2_147_483_647] {
            for count in [0, 1, 2, 3, 47, 48, 49, 50, 1_000] {
                for spread in [1, 1 << 20, u64::MAX / 2_147_483_647] {
                    let mut items: Vec<(u64, usize)> =
                        numbers(count, below).iter().map(|number| number * spread).zip(0..).collect();
                    let mut expected = items.clone();
                    expected.sort_unstable();
                    sort_by_number(&mut items, |&(number, _)| number);
                    assert_eq!(items, expected, "{count} numbers below {below}, times {spread}");
                }
            }
        }
    }

    #[test]
    fn texts_are_sorted_as_slices_are_and_equal_ones_keep_their_order() {
        for count in [0, 1, 2, 3, 7, 8, 9, 100, 333] {
            let texts: Vec<Vec<u16>> = numbers(count, 4_000)
                .iter()
                .map(|&number| [number / 300, number / 20 % 15, number % 20])
                .map(|digits| digits.map(|digit| u16::try_from(digit).expect("below 4,000")))
                .map(|units| units.into_iter().take_while(|&unit| unit > 0).collect())
                .collect();
            let slices: Vec<&[u16]> = texts.iter().map(Vec::as_slice).collect();
            let mut expected: Vec<(&[u16], u32)> = slices.iter().copied().zip(0..).collect();
            expected.sort_unstable();
            let expected: Vec<u32> = expected.into_iter().map(|(_, place)| place).collect();
            assert_eq!(order_of_texts(&slices), expected, "{count} texts");
        }
    }

    #[test]
    fn strings_are_sorted_by_code_points_and_equal_ones_by_what_is_asked() {
        for count in [0, 1, 2, 9, 100, 500] {
            let texts: Vec<String> = numbers(count, 4_000)
                .iter()
                .map(|&number| {
                    let letter = |number: u64| match number % 7 {
                        0 => "",
                        1 => "a",
                        2 => "\u{0}",
                        3 => "ب",
                        4 => "بيت",
                        5 => "\u{10FFFF}",
                        _ => "\u{FFFD}",
                    };
                    [letter(number / 49), letter(number / 7), letter(number), letter(number / 49)].concat()
                })
                .collect();
            let mut expected: Vec<u32> = (0..count).map(|place| u32::try_from(place).expect("few")).collect();
            let text = |place: u32| texts[place as usize].as_str();
            expected.sort_by_key(|&place| text(place));
            let slices: Vec<&str> = texts.iter().map(String::as_str).collect();
            assert_eq!(order_of_strings(&slices), expected, "{count} texts");
            expected.sort_by_key(|&place| (text(place), core::cmp::Reverse(place)));
            let order = order_by_text(count, &text, &|one, other| one > other);
            assert_eq!(order, expected, "{count} texts, the last of equal ones first");
        }
    }
}
