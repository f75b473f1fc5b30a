//! How a dictionary form is written: as it is listed, or, where it comes by rule, from its key.

use crate::key::{self, A, HAMZA_LETTER, Initial, M, TEH, W, Y};
use crate::lexicon::{Article, Class, Lexeme, Relation, Words};
use crate::script::unit::{self, SHADDA};
use crate::script::{
    ALEF, ALEF_MAKSURA, ALEF_WITH_HAMZA_ABOVE, ALEF_WITH_HAMZA_BELOW, ALEF_WITH_MADDA_ABOVE, HAMZA,
    WAW_WITH_HAMZA_ABOVE, YEH_WITH_HAMZA_ABOVE,
};
use crate::text;

/// The dictionary form of a word.
pub(crate) fn lemma(lexeme: &Lexeme, words: &Words) -> String {
    let article: &[u16] = if lexeme.article == Article::Always { &[unit::ALEF, unit::LAM] } else { &[] };
    let listed = words.listed(lexeme);
    let mut units = article.to_vec();
    if listed.is_empty() {
        by_rule(lexeme, &mut units);
    } else {
        units.extend_from_slice(listed);
    }
    text::string(&units)
}

fn by_rule(lexeme: &Lexeme, written: &mut Vec<u16>) {
    let letters = lexeme.key.letters();
    let mut at = 0;
    while let Some(&letter) = letters.get(at) {
        let next = letters.get(at + 1).copied();
        let code = match letter {
            A if at == 0 => match lexeme.initial {
                Initial::Bare => ALEF,
                Initial::HamzaAbove => ALEF_WITH_HAMZA_ABOVE,
                Initial::HamzaBelow => ALEF_WITH_HAMZA_BELOW,
                Initial::Madda => ALEF_WITH_MADDA_ABOVE,
            },
            Y if next.is_none() && lexeme.ends_in_maksura => ALEF_MAKSURA,
            HAMZA_LETTER => {
                let before = at.checked_sub(1).and_then(|before| letters.get(before)).copied();
                // Hamza and alef are one letter: قرآن, but قراءات.
                if next == Some(A) && !matches!(before, Some(A | W | Y)) {
                    at += 1;
                    ALEF_WITH_MADDA_ABOVE
                } else {
                    seat(lexeme, &letters, at, before, next)
                }
            }
            other => u32::from(key::unit(other)),
        };
        written.push(u16::try_from(code).unwrap_or_default());
        // The verb of form II differs from that of form I in its shadda alone.
        if at == 1 && lexeme.class == Class::Verb && lexeme.form == 2 {
            written.push(SHADDA);
        }
        at += 1;
    }
}

/// The seat of the hamza at `at`: that of the strongest vowel beside it, which follows from what kind of form it is.
fn seat(lexeme: &Lexeme, letters: &[key::Letter], at: usize, before: Option<u8>, next: Option<u8>) -> u32 {
    let is_participle = matches!(lexeme.relation, Relation::ActiveParticiple | Relation::PassiveParticiple);
    let is_verbal_noun = lexeme.relation == Relation::VerbalNoun;
    let is_verb = lexeme.class == Class::Verb;
    let after_long = matches!(before, Some(A | W | Y));
    match next {
        None if after_long => HAMZA,
        None if is_participle => YEH_WITH_HAMZA_ABOVE,
        None if is_verbal_noun && letters.len() > 3 => WAW_WITH_HAMZA_ABOVE,
        None if is_verb => ALEF_WITH_HAMZA_ABOVE,
        None => HAMZA,
        Some(Y) if lexeme.ends_in_maksura && letters.len() == at + 2 => ALEF_WITH_HAMZA_ABOVE,
        Some(Y) => YEH_WITH_HAMZA_ABOVE,
        _ if before == Some(Y) => YEH_WITH_HAMZA_ABOVE,
        Some(W) => WAW_WITH_HAMZA_ABOVE,
        Some(TEH) if before == Some(A) => HAMZA,
        // سائل, متفائل; تفاؤل; تفاءل.
        Some(_) if before == Some(A) && is_participle => YEH_WITH_HAMZA_ABOVE,
        Some(_) if before == Some(A) && is_verbal_noun => WAW_WITH_HAMZA_ABOVE,
        Some(_) if before == Some(A) && is_verb && at > 1 => HAMZA,
        // مؤمن, مؤسس, مؤاخذة; but مأخوذ.
        Some(_) if at == 1 && letters.first() == Some(&M) && letters.get(3) != Some(&W) => {
            WAW_WITH_HAMZA_ABOVE
        }
        // ائتلف.
        Some(_) if is_verb && at == 1 && letters.first() == Some(&A) => YEH_WITH_HAMZA_ABOVE,
        // استئناف, ائتلاف.
        Some(_) if is_verbal_noun && letters.first() == Some(&A) => YEH_WITH_HAMZA_ABOVE,
        Some(_) => ALEF_WITH_HAMZA_ABOVE,
    }
}
