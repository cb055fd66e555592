/* A wall clock that the tests move, for one process: LD_PRELOAD this, and name the control file in MOVED_CLOCK.

   The file holds two 64-bit numbers: nanoseconds to add to the real time, and a count of the steps that the kernel would
   report. A step that is not counted is a suspend: the wall clock has gone on, and nobody says so.
   Timers of timerfd on the wall clock are imitated by an eventfd and a thread: they fire when the moved clock has passed
   their moment, and are cancelled (TFD_TIMER_CANCEL_ON_SET) when a step is counted, as by timerfd_create(2).
   With MOVED_CLOCK_WITHOUT_TIMERFD set there are none, as on other systems. The machine's own clock is never touched. */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/eventfd.h>
#include <sys/mman.h>
#include <sys/time.h>
#include <sys/timerfd.h>
#include <time.h>
#include <unistd.h>

#define MOST 16
#define SECOND 1000000000LL

struct timer { int fd; int64_t at; int cancel_on_set; int cancelled; uint64_t steps; };

static volatile int64_t *control;
static struct timer timers[MOST];
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static int (*real_clock_gettime)(clockid_t, struct timespec *);
static ssize_t (*real_read)(int, void *, size_t);
static int (*real_close)(int);
static int (*real_timerfd_create)(int, int);
static int (*real_timerfd_settime)(int, int, const struct itimerspec *, struct itimerspec *);

__attribute__((constructor)) static void begin(void) {
    real_clock_gettime = dlsym(RTLD_NEXT, "clock_gettime");
    real_read = dlsym(RTLD_NEXT, "read");
    real_close = dlsym(RTLD_NEXT, "close");
    real_timerfd_create = dlsym(RTLD_NEXT, "timerfd_create");
    real_timerfd_settime = dlsym(RTLD_NEXT, "timerfd_settime");
    const char *path = getenv("MOVED_CLOCK");
    int fd = path ? open(path, O_RDONLY) : -1;
    if (fd < 0) return;
    void *mapped = mmap(NULL, 16, PROT_READ, MAP_SHARED, fd, 0);
    if (mapped != MAP_FAILED) control = mapped;
    real_close(fd);
}

static int is_wall(clockid_t id) { return id == CLOCK_REALTIME || id == CLOCK_REALTIME_COARSE; }

static int64_t wall_now(void) {
    struct timespec now;
    /* What other libraries do before they let us begin asks for the time as well. */
    if (!real_clock_gettime) real_clock_gettime = dlsym(RTLD_NEXT, "clock_gettime");
    real_clock_gettime(CLOCK_REALTIME, &now);
    return now.tv_sec * SECOND + now.tv_nsec + (control ? control[0] : 0);
}

int clock_gettime(clockid_t id, struct timespec *at) {
    if (!real_clock_gettime) real_clock_gettime = dlsym(RTLD_NEXT, "clock_gettime");
    if (!control || !is_wall(id)) return real_clock_gettime(id, at);
    int64_t now = wall_now();
    at->tv_sec = now / SECOND;
    at->tv_nsec = now % SECOND;
    return 0;
}

int gettimeofday(struct timeval *at, void *zone) {
    (void)zone;
    int64_t now = wall_now();
    at->tv_sec = now / SECOND;
    at->tv_usec = now % SECOND / 1000;
    return 0;
}

time_t time(time_t *at) {
    time_t now = wall_now() / SECOND;
    if (at) *at = now;
    return now;
}

static void *watch(void *unused) {
    (void)unused;
    for (;;) {
        struct timespec pause = {0, 2000000};
        nanosleep(&pause, NULL);
        pthread_mutex_lock(&lock);
        int64_t now = wall_now();
        for (int i = 0; i < MOST; i++) {
            struct timer *one = &timers[i];
            if (one->fd < 0 || !one->at) continue;
            int stepped = one->cancel_on_set && one->steps != (uint64_t)control[1];
            if (!stepped && now < one->at) continue;
            one->cancelled = stepped;
            one->at = 0;
            uint64_t fired = 1;
            if (write(one->fd, &fired, sizeof fired) < 0) continue;
        }
        pthread_mutex_unlock(&lock);
    }
    return NULL;
}

static struct timer *timer_of(int fd) {
    for (int i = 0; i < MOST; i++) if (timers[i].fd == fd) return &timers[i];
    return NULL;
}

int timerfd_create(int id, int flags) {
    static int watching;
    if (!control || !is_wall(id)) return real_timerfd_create(id, flags);
    if (getenv("MOVED_CLOCK_WITHOUT_TIMERFD")) { errno = ENOSYS; return -1; }
    int fd = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    pthread_mutex_lock(&lock);
    if (!watching) {
        for (int i = 0; i < MOST; i++) timers[i].fd = -1;
        pthread_t thread;
        watching = pthread_create(&thread, NULL, watch, NULL) == 0;
    }
    struct timer *slot = timer_of(-1);
    if (slot) *slot = (struct timer){.fd = fd};
    pthread_mutex_unlock(&lock);
    return fd;
}

int timerfd_settime(int fd, int flags, const struct itimerspec *wanted, struct itimerspec *before) {
    pthread_mutex_lock(&lock);
    struct timer *one = fd >= 0 && control ? timer_of(fd) : NULL;
    if (one) {
        uint64_t dropped;
        if (real_read(fd, &dropped, sizeof dropped) < 0 && errno != EAGAIN) errno = 0;
        one->at = wanted->it_value.tv_sec * SECOND + wanted->it_value.tv_nsec;
        one->cancel_on_set = (flags & TFD_TIMER_CANCEL_ON_SET) != 0;
        one->cancelled = 0;
        one->steps = (uint64_t)control[1];
    }
    pthread_mutex_unlock(&lock);
    return one ? 0 : real_timerfd_settime(fd, flags, wanted, before);
}

ssize_t read(int fd, void *into, size_t size) {
    if (!real_read) real_read = dlsym(RTLD_NEXT, "read");
    ssize_t got = real_read(fd, into, size);
    if (!control || got != (ssize_t)sizeof(uint64_t)) return got;
    pthread_mutex_lock(&lock);
    struct timer *one = fd >= 0 ? timer_of(fd) : NULL;
    int cancelled = one && one->cancelled;
    if (cancelled) one->cancelled = 0;
    pthread_mutex_unlock(&lock);
    if (cancelled) { errno = ECANCELED; return -1; }
    return got;
}

int close(int fd) {
    if (!real_close) real_close = dlsym(RTLD_NEXT, "close");
    if (control && fd >= 0) {
        pthread_mutex_lock(&lock);
        struct timer *one = timer_of(fd);
        if (one) one->fd = -1;
        pthread_mutex_unlock(&lock);
    }
    return real_close(fd);
}
