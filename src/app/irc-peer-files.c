/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-peer-files.h"

#include "irc-error.h"
#include "irc-i18n.h"
#include "irc-open.h"

struct _IrcPeerFiles {
  IrcLibrary *library;
  GPtrArray *assessments; /* of IrcAssessment */
  GPtrArray *names;       /* one each */
};

static void
assessment_unref (gpointer assessment)
{
  irc_assessment_unref (assessment);
}

IrcPeerFiles *
irc_peer_files_new (IrcLibrary *library)
{
  g_return_val_if_fail (library != NULL, NULL);
  IrcPeerFiles *self = g_new0 (IrcPeerFiles, 1);

  self->library = irc_library_ref (library);
  self->assessments = g_ptr_array_new_with_free_func (assessment_unref);
  self->names = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
irc_peer_files_free (IrcPeerFiles *self)
{
  if (self == NULL)
    return;
  irc_library_unref (self->library);
  g_ptr_array_unref (self->assessments);
  g_ptr_array_unref (self->names);
  g_free (self);
}

static const char *
id_of (const IrcAssessment *assessment)
{
  return irc_case_peek (irc_assessment_get_case (assessment))->id;
}

/* TRUE and @error where the case has been met before. */
static gboolean
is_known (const IrcPeerFiles *self,
          const IrcAssessment *own,
          const IrcAssessment *other,
          const char *name,
          GError **error)
{
  if (g_str_equal (id_of (other), id_of (own))) {
    g_set_error (error,
                 IRC_BASE_ERROR,
                 IRC_BASE_ERROR_FILE,
                 _ ("%s is the case that is open here; choose a colleague's."),
                 name);
    return TRUE;
  }
  for (guint i = 0; i < self->assessments->len; i++)
    if (g_str_equal (id_of (other), id_of (self->assessments->pdata[i]))) {
      g_set_error (error,
                   IRC_BASE_ERROR,
                   IRC_BASE_ERROR_FILE,
                   _ ("%s is the same case as %s, which is in the list."),
                   name,
                   (const char *) self->names->pdata[i]);
      return TRUE;
    }
  return FALSE;
}

gboolean
irc_peer_files_add (IrcPeerFiles *self,
                    IrcAssessment *own,
                    GFile *file,
                    GError **error)
{
  g_return_val_if_fail (self != NULL && own != NULL, FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (base);
  g_autofree char *path = g_file_get_path (file);
  g_autoptr (IrcCase) case_ = NULL;
  g_autoptr (IrcAssessment) assessment = NULL;

  if (path == NULL) {
    g_set_error (error,
                 IRC_BASE_ERROR,
                 IRC_BASE_ERROR_FILE,
                 _ ("%s is not on this computer or a mounted folder; copy it "
                    "here first."),
                 name);
    return FALSE;
  }
  case_ = irc_open_case (path, self->library, error);
  if (case_ == NULL)
    return FALSE;
  assessment =
      irc_assess (case_, self->library, irc_assessment_get_language (own));
  if (is_known (self, own, assessment, name, error))
    return FALSE;
  g_ptr_array_add (self->assessments, g_steal_pointer (&assessment));
  g_ptr_array_add (self->names, g_steal_pointer (&name));
  return TRUE;
}

void
irc_peer_files_remove (IrcPeerFiles *self, guint index)
{
  g_return_if_fail (self != NULL && index < self->names->len);

  g_ptr_array_remove_index (self->assessments, index);
  g_ptr_array_remove_index (self->names, index);
}

guint
irc_peer_files_get_n (const IrcPeerFiles *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->names->len;
}

const char *
irc_peer_files_get_name (const IrcPeerFiles *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->names->len, "");

  return self->names->pdata[index];
}

IrcPeers *
irc_peer_files_compare (const IrcPeerFiles *self, IrcAssessment *own)
{
  g_return_val_if_fail (self != NULL && own != NULL, NULL);

  return irc_peers_new (own,
                        (IrcAssessment *const *) self->assessments->pdata,
                        self->assessments->len);
}
