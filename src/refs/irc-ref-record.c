/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-ref-record.h"

#include "irc-string.h"

static void
author_free (gpointer data)
{
  IrcRefAuthor *author = data;

  g_free (author->family);
  g_free (author->given);
  g_free (author->suffix);
  g_free (author->body);
  g_free (author);
}

IrcRefRecord *
irc_ref_record_new (void)
{
  IrcRefRecord *self = g_new0 (IrcRefRecord, 1);
  char **texts[] = {
    &self->key,    &self->design, &self->title, &self->container,
    &self->volume, &self->issue,  &self->pages, &self->doi,
    &self->pmid,   &self->pmcid,  &self->url,
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    *texts[i] = g_strdup ("");
  self->authors = g_ptr_array_new_with_free_func (author_free);
  self->year = -1;
  return self;
}

void
irc_ref_record_free (IrcRefRecord *self)
{
  g_return_if_fail (self != NULL);
  g_free (self->key);
  g_free (self->design);
  g_ptr_array_unref (self->authors);
  g_free (self->title);
  g_free (self->container);
  g_free (self->volume);
  g_free (self->issue);
  g_free (self->pages);
  g_free (self->doi);
  g_free (self->pmid);
  g_free (self->pmcid);
  g_free (self->url);
  g_free (self);
}

void
irc_ref_record_take (char **field, char *text)
{
  g_return_if_fail (field != NULL);
  g_free (*field);
  *field = text != NULL ? text : g_strdup ("");
}

static void
add_author (
    IrcRefRecord *self, char *family, char *given, char *suffix, char *body)
{
  IrcRefAuthor *author = g_new0 (IrcRefAuthor, 1);

  irc_ref_record_take (&author->family, family);
  irc_ref_record_take (&author->given, given);
  irc_ref_record_take (&author->suffix, suffix);
  irc_ref_record_take (&author->body, body);
  if (irc_string_is_blank (author->family) &&
      irc_string_is_blank (author->body))
    author_free (author);
  else
    g_ptr_array_add (self->authors, author);
}

void
irc_ref_record_add_person (IrcRefRecord *self,
                           char *family,
                           char *given,
                           char *suffix)
{
  g_return_if_fail (self != NULL);
  add_author (self, family, given, suffix, NULL);
}

void
irc_ref_record_add_body (IrcRefRecord *self, char *body)
{
  g_return_if_fail (self != NULL);
  add_author (self, NULL, NULL, NULL, body);
}
