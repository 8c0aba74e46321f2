// libcurl, loaded when the first message is sent: with the twenty libraries that it brings along it
// would take a quarter of the time in which every other command starts.
//
// Its options take arguments of any type, which only C can pass.
#include <curl/curl.h>
#include <dlfcn.h>

// A function of libcurl; NULL where it is not installed.
static inline void *palier_curl(const char *name) {
  static void *library;
  if (!library) library = dlopen("libcurl.so.4", RTLD_NOW | RTLD_LOCAL);
  return library ? dlsym(library, name) : NULL;
}

// Loads libcurl and sets it up; to be called once, before everything else.
static inline CURLcode palier_curl_start(void) {
  CURLcode (*start)(long) = palier_curl("curl_global_init");
  return start ? start(CURL_GLOBAL_DEFAULT) : CURLE_FAILED_INIT;
}

static inline CURL *palier_curl_open(void) {
  CURL *(*open)(void) = palier_curl("curl_easy_init");
  return open ? open() : NULL;
}

static inline void palier_curl_close(CURL *handle) {
  void (*close)(CURL *) = palier_curl("curl_easy_cleanup");
  close(handle);
}

static inline CURLcode palier_curl_perform(CURL *handle) {
  CURLcode (*perform)(CURL *) = palier_curl("curl_easy_perform");
  return perform(handle);
}

static inline const char *palier_curl_words(CURLcode code) {
  const char *(*words)(CURLcode) = palier_curl("curl_easy_strerror");
  return words(code);
}

static inline struct curl_slist *palier_curl_append(struct curl_slist *list, const char *text) {
  struct curl_slist *(*append)(struct curl_slist *, const char *) =
    palier_curl("curl_slist_append");
  return append(list, text);
}

static inline void palier_curl_free(struct curl_slist *list) {
  void (*free_all)(struct curl_slist *) = palier_curl("curl_slist_free_all");
  free_all(list);
}

typedef CURLcode (*palier_curl_setting)(CURL *handle, CURLoption option, ...);

static inline palier_curl_setting palier_curl_setopt(void) {
  return (palier_curl_setting)palier_curl("curl_easy_setopt");
}

static inline CURLcode curl_set_text(CURL *handle, CURLoption option, const char *value) {
  return palier_curl_setopt()(handle, option, value);
}

static inline CURLcode curl_set_number(CURL *handle, CURLoption option, long value) {
  return palier_curl_setopt()(handle, option, value);
}

static inline CURLcode curl_set_list(CURL *handle, CURLoption option, struct curl_slist *value) {
  return palier_curl_setopt()(handle, option, value);
}

static inline CURLcode curl_set_pointer(CURL *handle, CURLoption option, void *value) {
  return palier_curl_setopt()(handle, option, value);
}

typedef size_t (*curl_reading)(char *bytes, size_t size, size_t count, void *source);

static inline CURLcode curl_set_reading(CURL *handle, curl_reading function, void *source) {
  CURLcode code = palier_curl_setopt()(handle, CURLOPT_READFUNCTION, function);
  return code ? code : palier_curl_setopt()(handle, CURLOPT_READDATA, source);
}

typedef int (*curl_watching)(
  void *source, curl_off_t to_receive, curl_off_t received, curl_off_t to_send, curl_off_t sent);

static inline CURLcode curl_set_watching(CURL *handle, curl_watching function, void *source) {
  CURLcode code = palier_curl_setopt()(handle, CURLOPT_XFERINFOFUNCTION, function);
  if (!code) code = palier_curl_setopt()(handle, CURLOPT_XFERINFODATA, source);
  return code ? code : palier_curl_setopt()(handle, CURLOPT_NOPROGRESS, 0L);
}

static inline long curl_response(CURL *handle) {
  CURLcode (*info)(CURL *, CURLINFO, ...) = palier_curl("curl_easy_getinfo");
  long code = 0;
  info(handle, CURLINFO_RESPONSE_CODE, &code);
  return code;
}
