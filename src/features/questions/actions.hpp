// What people do with questions: one use case each, in the transaction that is given.
//
// Every function stops with 404 for what is not there, with 410 for what is hidden from the actor or
// withdrawn, with 403 for what is not allowed; what the person can mend comes back as problems.
#pragma once

#include "data/tx.hpp"
#include "features/questions/types.hpp"

#include <string_view>

namespace erasmi::questions {

using data::Tx;

/// A post and its question. The post of a question is what was asked.
struct Found {
    Question question;
    Post post;
};

Found get_readable(Tx& tx, Actor const& actor, QuestionId question, PostId post);
/// The same, for who may change the post.
Found get_changeable(Tx& tx, Actor const& actor, QuestionId question, PostId post);
/// The same, for who may hide it.
Found get_moderatable(Tx& tx, Actor const& actor, QuestionId question, PostId post);

/// Who asks or answers follows the question by mail from then on.
QuestionId ask(Tx& tx, Actor const& actor, QuestionForm const& wanted);
Post answer(Tx& tx, Actor const& actor, QuestionId question, AnswerForm const& wanted);
void change(Tx& tx, Actor const& actor, QuestionId question, QuestionForm const& wanted);
Post change(Tx& tx, Actor const& actor, QuestionId question, PostId answer, AnswerForm const& wanted);
/// Its words go, from the history too. With a question, its answers are read no more.
void withdraw(Tx& tx, Actor const& actor, QuestionId question, PostId post);

/// Instead of the one that was accepted before.
void accept(Tx& tx, Actor const& actor, QuestionId question, PostId answer);
/// Without effect when it is not the accepted one.
void reopen(Tx& tx, Actor const& actor, QuestionId question, PostId answer);

enum class Mails { off, on };
/// For who takes part; others stop with 404.
void set_mails(Tx& tx, Actor const& actor, QuestionId question, Mails mails);
/// Of a mail's link, whoever opens it; stops with 410 when there is no such link.
Follow follow_of_mail(Tx& tx, std::string_view secret);
/// The same when they are off already.
Follow stop_mails(Tx& tx, std::string_view secret);

} // namespace erasmi::questions
