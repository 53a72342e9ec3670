/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-settings.h"

#include <glib/gstdio.h>
#include "irc-file.h"
#include "irc-i18n.h"
#include "irc-lock.h"
#include "irc-string.h"

#define MAX_BYTES (64 * 1024)
#define FILE_NAME "settings.ini"
#define FOLDER_MODE 0700
#define GROUP "sharing"
#define KEY "name"

struct _IrcSettings {
  GObject parent_instance;

  char *path;
  char *name;
  char *trouble;
};

G_DEFINE_FINAL_TYPE (IrcSettings, irc_settings, G_TYPE_OBJECT)

enum { PROP_NAME = 1, N_PROPERTIES };

static GParamSpec *properties[N_PROPERTIES];

/* ---- reading ------------------------------------------------------------- */

static gboolean
parse (GKeyFile *keys, GBytes *bytes, GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  if (size == 0)
    return TRUE;
  if (g_utf8_validate (data, (gssize) size, NULL))
    return g_key_file_load_from_bytes (
        keys, bytes, G_KEY_FILE_KEEP_COMMENTS, error);
  g_set_error_literal (error,
                       IRC_BASE_ERROR,
                       IRC_BASE_ERROR_SYNTAX,
                       _ ("it is not text in UTF-8"));
  return FALSE;
}

/* The file as it is now: empty where there is none.  NULL when it is damaged
 * or cannot be read. */
static GKeyFile *
read_file (const char *path, GError **error)
{
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  g_autoptr (GBytes) bytes = NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return g_steal_pointer (&keys);
  bytes = irc_file_read (path, MAX_BYTES, error);
  if (bytes == NULL || !parse (keys, bytes, error))
    return NULL;
  return g_steal_pointer (&keys);
}

/* NULL, and *@reason where there is something: a sentence's end. */
static char *
find_name (GKeyFile *keys, char **reason)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *value = g_key_file_get_string (keys, GROUP, KEY, &error);

  if (value == NULL) {
    if (!g_error_matches (
            error, G_KEY_FILE_ERROR, G_KEY_FILE_ERROR_KEY_NOT_FOUND) &&
        !g_error_matches (
            error, G_KEY_FILE_ERROR, G_KEY_FILE_ERROR_GROUP_NOT_FOUND))
      *reason = g_strdup (error->message);
    return NULL;
  }
  g_autofree char *clean = irc_string_clean_name (value, IRC_LOCK_MAX_NAME);
  if (g_str_equal (clean, value))
    return g_steal_pointer (&value);
  *reason = g_strdup_printf (
      /* Translators: ends a sentence about the file of settings */
      _ ("the name is to be one short line of at most %d bytes"),
      IRC_LOCK_MAX_NAME);
  return NULL;
}

static void
load (IrcSettings *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GKeyFile) keys = read_file (self->path, &error);
  g_autofree char *reason = NULL;
  char *name = NULL;

  g_assert (keys != NULL || error != NULL);
  if (keys == NULL)
    reason = g_strdup (error->message);
  else
    name = find_name (keys, &reason);
  self->name = name != NULL ? name : g_strdup ("");
  if (reason == NULL)
    return;
  g_autofree char *shown = g_filename_display_name (self->path);
  self->trouble = g_strdup_printf (
      /* Translators: the path of a file, and what is wrong with it */
      _ ("The settings in %s are not used: %s."),
      shown,
      reason);
}

/* ---- writing ------------------------------------------------------------- */

/* A damaged file is put aside; it may be worth mending. */
static GKeyFile *
read_to_change (const char *path)
{
  GKeyFile *keys = read_file (path, NULL);
  g_autofree char *aside = NULL;

  if (keys != NULL)
    return keys;
  aside = g_strconcat (path, ".damaged", NULL);
  g_rename (path, aside);
  return g_key_file_new ();
}

static gboolean
write_name (IrcSettings *self, GError **error)
{
  g_autoptr (GKeyFile) keys = read_to_change (self->path);
  g_autofree char *folder = g_path_get_dirname (self->path);
  gsize length;

  g_key_file_set_string (keys, GROUP, KEY, self->name);
  char *text = g_key_file_to_data (keys, &length, NULL);
  g_autoptr (GBytes) bytes = g_bytes_new_take (text, length);
  /* Where the folder cannot be made, writing says why. */
  g_mkdir_with_parents (folder, FOLDER_MODE);
  if (irc_file_write (self->path, bytes, IRC_FILE_REPLACE, error))
    return TRUE;
  g_autofree char *shown = g_filename_display_name (self->path);
  g_prefix_error (error, "%s: ", shown);
  return FALSE;
}

gboolean
irc_settings_set_name (IrcSettings *self, const char *name, GError **error)
{
  g_return_val_if_fail (IRC_IS_SETTINGS (self) && name != NULL, FALSE);
  g_autofree char *clean = irc_string_clean_name (name, IRC_LOCK_MAX_NAME);

  if (g_str_equal (clean, self->name))
    return TRUE;
  g_free (self->name);
  self->name = g_steal_pointer (&clean);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NAME]);
  return write_name (self, error);
}

/* ---- the object ---------------------------------------------------------- */

static void
irc_settings_get_property (GObject *object,
                           guint property_id,
                           GValue *value,
                           GParamSpec *pspec)
{
  g_value_set_string (value, IRC_SETTINGS (object)->name);
}

static void
irc_settings_finalize (GObject *object)
{
  IrcSettings *self = IRC_SETTINGS (object);

  g_free (self->path);
  g_free (self->name);
  g_free (self->trouble);
  G_OBJECT_CLASS (irc_settings_parent_class)->finalize (object);
}

static void
irc_settings_class_init (IrcSettingsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = irc_settings_get_property;
  object_class->finalize = irc_settings_finalize;
  properties[PROP_NAME] = g_param_spec_string (
      "name",
      NULL,
      NULL,
      "",
      G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
irc_settings_init (IrcSettings *self)
{
}

IrcSettings *
irc_settings_new (const char *path)
{
  IrcSettings *self = g_object_new (IRC_TYPE_SETTINGS, NULL);

  self->path =
      path != NULL
          ? g_strdup (path)
          : g_build_filename (
                g_get_user_config_dir (), GETTEXT_PACKAGE, FILE_NAME, NULL);
  load (self);
  return self;
}

const char *
irc_settings_get_trouble (IrcSettings *self)
{
  g_return_val_if_fail (IRC_IS_SETTINGS (self), NULL);
  return self->trouble;
}

const char *
irc_settings_get_name (IrcSettings *self)
{
  g_return_val_if_fail (IRC_IS_SETTINGS (self), NULL);
  return self->name;
}
