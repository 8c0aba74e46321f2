/// How much of the server one visitor may take, and how long they may hold it.
struct ServingLimits: Sendable {
  /// Most connections at the same time; for one more, one gives way that only waits.
  ///
  /// Where all are being answered, as many again are let in before others wait.
  var connections = 300
  /// How long a connection may stand idle.
  var idle = Duration.seconds(30)
  /// How long a request may take to arrive whole.
  var receiving = Duration.seconds(20)
  /// How long requests under way may hold up the end of the program.
  var ending = Duration.seconds(5)
  /// How long scans are counted before they are recorded: most of what a crash can lose.
  var counting = Duration.seconds(5)
  /// How long news and messages may wait before they are tried for the first time.
  var posting = Duration.seconds(5)
  /// How long what pages showed may stay in memory after nobody may see it any more: twice that.
  var forgetting = Duration.seconds(20)
  /// How often it is looked whether a new day has begun, on which what is old is erased.
  var housekeeping = Duration.seconds(600)
}
