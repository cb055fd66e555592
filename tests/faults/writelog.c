/* Notes every write, sync and renaming below one folder, in the order they happen, with what was written.

   cc -shared -fPIC -O2 -o writelog.so writelog.c -ldl
   WRITELOG=log WRITELOG_BELOW=/folder LD_PRELOAD=./writelog.so program

   A record is a line `KIND|ARGUMENTS|LENGTH` and LENGTH bytes. Paths are absolute. Reads are not noted. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

#define FILES 4096
static char *paths[FILES];
static int log_fd = -1;
static const char *below = NULL;
static pthread_mutex_t lock = PTHREAD_RECURSIVE_MUTEX_INITIALIZER_NP;

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static void put(const void *data, size_t length)
{
    const char *at = data;
    while (length > 0) {
        ssize_t done = REAL(write)(log_fd, at, length);
        if (done <= 0)
            abort();
        at += done;
        length -= (size_t)done;
    }
}

static void note(const char *kind, const char *arguments, const void *data, size_t length)
{
    char head[2 * PATH_MAX + 64];
    int size = snprintf(head, sizeof head, "%s|%s|%zu\n", kind, arguments, length);
    put(head, (size_t)size);
    put(data, length);
    put("\n", 1);
}

static int starts(const char *path)
{
    return below != NULL && path != NULL && strncmp(path, below, strlen(below)) == 0;
}

__attribute__((constructor)) static void begin(void)
{
    const char *name = getenv("WRITELOG");
    below = getenv("WRITELOG_BELOW");
    if (name != NULL)
        log_fd = open(name, O_WRONLY | O_CREAT | O_APPEND, 0600);
}

static void opened(int fd, const char *path, int flags, int was_there)
{
    char whole[PATH_MAX];
    if (fd < 0 || fd >= FILES || log_fd < 0 || fd == log_fd)
        return;
    if (path[0] == '/') {
        snprintf(whole, sizeof whole, "%s", path);
    } else {
        char here[PATH_MAX];
        if (getcwd(here, sizeof here) == NULL)
            return;
        snprintf(whole, sizeof whole, "%s/%s", here, path);
    }
    free(paths[fd]);
    paths[fd] = NULL;
    if (!starts(whole))
        return;
    paths[fd] = strdup(whole);
    if (!was_there && (flags & O_CREAT))
        note("create", whole, "", 0);
    else if (flags & O_TRUNC)
        note("truncate", whole, "0", 1);
}

static int there(const char *path)
{
    struct stat found;
    return stat(path, &found) == 0;
}

#define OPEN(name)                                                   \
    int name(const char *path, int flags, ...)                       \
    {                                                                \
        mode_t mode = 0;                                             \
        if (flags & (O_CREAT | O_TMPFILE)) {                         \
            va_list rest;                                            \
            va_start(rest, flags);                                   \
            mode = va_arg(rest, mode_t);                             \
            va_end(rest);                                            \
        }                                                            \
        pthread_mutex_lock(&lock);                                   \
        int was_there = there(path);                                 \
        int fd = REAL(name)(path, flags, mode);                      \
        opened(fd, path, flags, was_there);                          \
        pthread_mutex_unlock(&lock);                                 \
        return fd;                                                   \
    }
OPEN(open)
OPEN(open64)

#define OPENAT(name)                                                 \
    int name(int dir, const char *path, int flags, ...)              \
    {                                                                \
        mode_t mode = 0;                                             \
        if (flags & (O_CREAT | O_TMPFILE)) {                         \
            va_list rest;                                            \
            va_start(rest, flags);                                   \
            mode = va_arg(rest, mode_t);                             \
            va_end(rest);                                            \
        }                                                            \
        pthread_mutex_lock(&lock);                                   \
        int was_there = there(path);                                 \
        int fd = REAL(name)(dir, path, flags, mode);                 \
        if (dir == AT_FDCWD)                                         \
            opened(fd, path, flags, was_there);                      \
        pthread_mutex_unlock(&lock);                                 \
        return fd;                                                   \
    }
OPENAT(openat)
OPENAT(openat64)

int close(int fd)
{
    pthread_mutex_lock(&lock);
    if (fd >= 0 && fd < FILES && paths[fd] != NULL) {
        free(paths[fd]);
        paths[fd] = NULL;
    }
    int done = REAL(close)(fd);
    pthread_mutex_unlock(&lock);
    return done;
}

static const char *path_of(int fd)
{
    return fd >= 0 && fd < FILES && log_fd >= 0 ? paths[fd] : NULL;
}

static void wrote(int fd, const void *data, ssize_t length, off_t at)
{
    const char *path = path_of(fd);
    if (path == NULL || length <= 0)
        return;
    char arguments[PATH_MAX + 32];
    snprintf(arguments, sizeof arguments, "%s:%lld", path, (long long)at);
    note("write", arguments, data, (size_t)length);
}

#define PWRITE(name, offset)                                                  \
    ssize_t name(int fd, const void *data, size_t length, offset at)          \
    {                                                                         \
        pthread_mutex_lock(&lock);                                            \
        ssize_t done = REAL(name)(fd, data, length, at);                      \
        wrote(fd, data, done, at);                                            \
        pthread_mutex_unlock(&lock);                                          \
        return done;                                                          \
    }
PWRITE(pwrite, off_t)
PWRITE(pwrite64, off64_t)

ssize_t write(int fd, const void *data, size_t length)
{
    if (path_of(fd) == NULL)
        return REAL(write)(fd, data, length);
    pthread_mutex_lock(&lock);
    off_t at = lseek(fd, 0, SEEK_CUR);
    if (fcntl(fd, F_GETFL) & O_APPEND)
        at = lseek(fd, 0, SEEK_END);
    ssize_t done = REAL(write)(fd, data, length);
    wrote(fd, data, done, at);
    pthread_mutex_unlock(&lock);
    return done;
}

#define TRUNCATE(name, offset)                                       \
    int name(int fd, offset length)                                  \
    {                                                                \
        pthread_mutex_lock(&lock);                                   \
        int done = REAL(name)(fd, length);                           \
        if (done == 0 && path_of(fd) != NULL) {                      \
            char size[32];                                           \
            int digits = snprintf(size, sizeof size, "%lld", (long long)length); \
            note("truncate", path_of(fd), size, (size_t)digits);     \
        }                                                            \
        pthread_mutex_unlock(&lock);                                 \
        return done;                                                 \
    }
TRUNCATE(ftruncate, off_t)
TRUNCATE(ftruncate64, off64_t)

#define SYNC(name)                                                   \
    int name(int fd)                                                 \
    {                                                                \
        pthread_mutex_lock(&lock);                                   \
        int done = REAL(name)(fd);                                   \
        if (done == 0 && path_of(fd) != NULL)                        \
            note("sync", path_of(fd), "", 0);                        \
        pthread_mutex_unlock(&lock);                                 \
        return done;                                                 \
    }
SYNC(fsync)
SYNC(fdatasync)

static void moved(const char *kind, int done, const char *from, const char *to)
{
    if (done != 0 || log_fd < 0 || !(starts(from) || starts(to)))
        return;
    char arguments[2 * PATH_MAX + 1];
    snprintf(arguments, sizeof arguments, "%s", from);
    note(kind, arguments, to, strlen(to));
}

int rename(const char *from, const char *to)
{
    pthread_mutex_lock(&lock);
    int done = REAL(rename)(from, to);
    moved("rename", done, from, to);
    pthread_mutex_unlock(&lock);
    return done;
}

int link(const char *from, const char *to)
{
    pthread_mutex_lock(&lock);
    int done = REAL(link)(from, to);
    moved("link", done, from, to);
    pthread_mutex_unlock(&lock);
    return done;
}

int unlink(const char *path)
{
    pthread_mutex_lock(&lock);
    int done = REAL(unlink)(path);
    moved("unlink", done, path, "");
    pthread_mutex_unlock(&lock);
    return done;
}

int mkdir(const char *path, mode_t mode)
{
    pthread_mutex_lock(&lock);
    int done = REAL(mkdir)(path, mode);
    moved("mkdir", done, path, "");
    pthread_mutex_unlock(&lock);
    return done;
}

int rmdir(const char *path)
{
    pthread_mutex_lock(&lock);
    int done = REAL(rmdir)(path);
    moved("rmdir", done, path, "");
    pthread_mutex_unlock(&lock);
    return done;
}
