//! Broken plurals by pattern, for words whose plural nobody listed.

use crate::key::{A, HAMZA_LETTER, Key, Letter, TEH, W, Y};

const fn is_long(letter: Letter) -> bool {
    matches!(letter, A | W | Y)
}

/// The plurals that the letters of a singular alone suggest, the likeliest first. In the singular teh marbuta is its last
/// letter, if it has one; a plural in a weak yeh has it.
pub(crate) fn plurals_by_pattern(singular: Key) -> Vec<Key> {
    let letters = singular.letters();
    let (letters, has_teh) = match letters.as_slice() {
        [rest @ .., TEH] => (rest, true),
        all => (all, false),
    };
    let mut plurals: Vec<Key> = Vec::new();
    match *letters {
        // Hollow: سوق أسواق, بيت بيوت.
        [a, W | A, b] if !has_teh => plurals.extend_from_slice(&[
            Key::of([A, a, W, A, b]),
            Key::of([a, Y, W, b]),
            Key::of([a, Y, A, b]),
        ]),
        [a, Y, b] if !has_teh => {
            plurals.extend_from_slice(&[Key::of([a, Y, W, b]), Key::of([A, a, Y, A, b])])
        }
        // دولة دول.
        [a, b, c] if has_teh => plurals.push(Key::of([a, b, c])),
        // سعر أسعار, حد حدود, جبل جبال.
        [a, b] if !has_teh => plurals.extend_from_slice(&[Key::of([a, b, W, b]), Key::of([A, a, b, A, b])]),
        [a, b, c] => plurals.extend_from_slice(&[
            Key::of([A, a, b, A, c]),
            Key::of([a, b, W, c]),
            Key::of([a, b, A, c]),
        ]),
        // كاتب كتاب; قاعدة قواعد, شارع شوارع.
        [a, A, b, c] => {
            plurals.push(Key::of([a, W, A, b, c]));
            if !has_teh {
                plurals.push(Key::of([a, b, A, c]));
            }
        }
        [a, A, b, W | Y | A, c] => plurals.push(Key::of([a, W, A, b, Y, c])),
        // كتاب كتب, جهاز أجهزة.
        [a, b, A, c] if !has_teh => {
            plurals.extend_from_slice(&[Key::of([a, b, c]), Key::of([A, a, b, c, TEH])])
        }
        // خبير خبراء, صديق أصدقاء, كبير كبار.
        [a, b, Y, c] if !has_teh => {
            plurals.extend_from_slice(&[
                Key::of([a, b, c, A, HAMZA_LETTER]),
                Key::of([A, a, b, c, A, HAMZA_LETTER]),
                Key::of([a, b, A, c]),
            ]);
        }
        // مدينة مدن; رسالة رسائل, عجوز عجائز.
        [a, b, long, c] if is_long(long) => {
            plurals.push(Key::of([a, b, A, HAMZA_LETTER, c]));
            if long == Y {
                plurals.push(Key::of([a, b, c]));
            }
        }
        // أغنية أغان(ي), مبنى مبان(ي).
        [a, b, c, Y] if !is_long(b) => plurals.push(Key::of([a, b, A, c, Y])),
        // مصنع مصانع; مشروع مشاريع.
        [a, b, c, d] if !is_long(b) => plurals.push(Key::of([a, b, A, c, d])),
        [a, b, c, long, d] if is_long(long) && !is_long(b) => plurals.push(Key::of([a, b, A, c, Y, d])),
        _ => {}
    }
    plurals
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::key::key_of;

    #[test]
    fn plurals_follow_the_letters() {
        let key = |text: &str| key_of(&text.encode_utf16().collect::<Vec<_>>());
        for (singular, plural) in [
            ("سوق", "أسواق"),
            ("بيت", "بيوت"),
            ("دولة", "دول"),
            ("حد", "حدود"),
            ("سعر", "أسعار"),
            ("جبل", "جبال"),
            ("شارع", "شوارع"),
            ("قاعدة", "قواعد"),
            ("كاتب", "كتاب"),
            ("قانون", "قوانين"),
            ("كتاب", "كتب"),
            ("جهاز", "أجهزة"),
            ("خبير", "خبراء"),
            ("صديق", "أصدقاء"),
            ("كبير", "كبار"),
            ("رسالة", "رسائل"),
            ("وظيفة", "وظائف"),
            ("مدينة", "مدن"),
            ("أغنية", "أغاني"),
            ("مبنى", "مباني"),
            ("مصنع", "مصانع"),
            ("مدرسة", "مدارس"),
            ("مشروع", "مشاريع"),
        ] {
            assert!(plurals_by_pattern(key(singular)).contains(&key(plural)), "{singular} {plural}");
        }
        assert!(plurals_by_pattern(key("استراتيجية")).is_empty());
    }
}
