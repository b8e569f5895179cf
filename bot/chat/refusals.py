"""What Telegram's refusals (400 Bad Request) mean, by their words in small letters.

The words are those of its server (telegram-bot-api, Client.cpp, and the errors of MTProto that it
passes on); there are no codes finer than 400. What stands in no list is a mistake of ours.
"""

# What was asked for is so already, or nobody waits for it any more.
DONE_ALREADY = (
    "message is not modified",
    "message_not_modified",
    "query is too old",
    "query id is invalid",
    "query_id_invalid",
    "message to delete not found",
)
# What was to be deleted is older than 48 hours, or Telegram will not: its sender is to do it.
UNDELETABLE = ("message can't be deleted", "message_delete_forbidden")
# The message to change is gone, too old, or of another kind: its words go into a new one.
GONE = (
    "message to edit not found",
    "message can't be edited",
    "message_id_invalid",
    "message to react not found",
    "there is no text in the message to edit",
)
# The person or the topic cannot be written to: as if they had blocked the bot.
AWAY = (
    "chat not found",
    "peer_id_invalid",
    "user_is_blocked",
    "user_is_deactivated",
    "input_user_deactivated",
    "chat_write_forbidden",
    "rights to send",
    "message thread not found",
    "topic_closed",
    "topic_deleted",
)
